using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Execution;

/// <summary>One run of <see cref="FieldCollector"/>: groups grow as selection sets are added.</summary>
internal sealed class FieldCollection(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables,
    ObjectType objectType)
{
    private readonly OrderedDictionary<string, ImmutableArray<FieldNode>.Builder> _groups = new(StringComparer.Ordinal);
    private HashSet<string>? _visitedFragments;

    public void Add(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsIncluded(field.Directives):
                    AddField(field);
                    break;
                case InlineFragmentNode inline when IsIncluded(inline.Directives) && Applies(inline.TypeCondition):
                    Add(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread when IsIncluded(spread.Directives):
                    AddSpread(spread);
                    break;
            }
        }
    }

    public ImmutableArray<FieldGroup> ToGroups()
    {
        var groups = ImmutableArray.CreateBuilder<FieldGroup>(_groups.Count);
        foreach (var (name, fields) in _groups)
        {
            groups.Add(new FieldGroup(name, fields.ToImmutable()));
        }

        return groups.MoveToImmutable();
    }

    private void AddField(FieldNode field)
    {
        var name = (field.Alias ?? field.Name).Value;
        if (!_groups.TryGetValue(name, out var group))
        {
            group = ImmutableArray.CreateBuilder<FieldNode>(1);
            _groups.Add(name, group);
        }

        group.Add(field);
    }

    private void AddSpread(FragmentSpreadNode spread)
    {
        _visitedFragments ??= new HashSet<string>(StringComparer.Ordinal);
        if (_visitedFragments.Add(spread.Name.Value)
            && fragments.TryGetValue(spread.Name.Value, out var fragment)
            && Applies(fragment.TypeCondition))
        {
            Add(fragment.SelectionSet);
        }
    }

    private bool Applies(NamedTypeNode? typeCondition) =>
        typeCondition is null
        || (schema.FindType(typeCondition.Name.Value) is CompositeType type && schema.IsSubType(type, objectType));

    private bool IsIncluded(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var included = directive.Name.Value switch
            {
                "skip" => Condition(directive) == false,
                "include" => Condition(directive) == true,
                _ => true,
            };
            if (!included)
            {
                return false;
            }
        }

        return true;
    }

    private bool? Condition(DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == "if")
            {
                return argument.Value switch
                {
                    BooleanValueNode literal => literal.Value,
                    VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) as bool?,
                    _ => null,
                };
            }
        }

        return null;
    }
}
