using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Collects the type names that a plan can meet, and the conditions of its operation.</summary>
internal sealed class TypeNames(Schema schema, VariableTable variables)
{
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    public IEnumerable<string> Collect(QueryPlan plan)
    {
        Visit(plan.Operation.Root, 0);
        foreach (var fetch in plan.Fetches)
        {
            Visit(fetch.Selections, 0);
            foreach (var representation in fetch is EntityFetch entities ? entities.Representations : [])
            {
                _names.Add(representation.ConcreteType);
                _names.Add(representation.TypeName);
            }

            foreach (var source in fetch is EntityFetch below ? below.Contexts.SelectMany(c => c.Sources) : [])
            {
                _names.Add(source.ConcreteType);
            }
        }

        return _names;
    }

    private void Visit(NormalizedSelectionSet set, int depth)
    {
        CheckDepth(depth);
        AddPossible(set.ParentType);
        foreach (var field in set.Fields)
        {
            _ = variables.Mask(field.Conditions);
            if (field.Selections is not null)
            {
                Visit(field.Selections, depth + 1);
            }
        }
    }

    private void Visit(FetchSelectionSet set, int depth)
    {
        CheckDepth(depth);
        _names.Add(set.TypeName);
        if (schema.FindType(set.TypeName) is CompositeType type)
        {
            AddPossible(type);
        }

        foreach (var field in set.Fields)
        {
            if (field.Selections is not null)
            {
                Visit(field.Selections, depth + 1);
            }
        }

        foreach (var fragment in set.Fragments)
        {
            Visit(fragment.Selections, depth + 1);
        }
    }

    private void AddPossible(CompositeType type)
    {
        foreach (var possible in schema.PossibleTypes(type))
        {
            _names.Add(possible.Name);
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > 128)
        {
            throw new NotSupportedException("An operation may be nested at most 128 levels deep.");
        }
    }
}
