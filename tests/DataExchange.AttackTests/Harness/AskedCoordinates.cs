using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.AttackTests.Harness;

/// <summary>
/// What a document asks a registry for, coordinate by coordinate, by walking it over the schema: aliases and fragments hide nothing. A field on an abstract
/// type is a coordinate of each type that can answer.
/// </summary>
internal sealed class AskedCoordinates(Schema schema)
{
    public IReadOnlySet<string> Of(string query)
    {
        var document = Parser.Parse(new Source(query)).Document!;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            Walk(operation.SelectionSet, schema.RootType(operation.Operation), isEntity: false, fragments, asked);
        }

        return asked;
    }

    private void Walk(SelectionSetNode set, CompositeType? parent, bool isEntity, Dictionary<string, FragmentDefinitionNode> fragments, HashSet<string> asked)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case InlineFragmentNode fragment:
                    Walk(fragment.SelectionSet, fragment.TypeCondition is { } condition ? TypeOf(condition) : parent, isEntity, fragments, asked);
                    break;
                case FragmentSpreadNode spread:
                    var named = fragments[spread.Name.Value];
                    Walk(named.SelectionSet, TypeOf(named.TypeCondition), isEntity, fragments, asked);
                    break;
                case FieldNode { Name.Value: "_entities" } entities:
                    Walk(entities.SelectionSet!, null, isEntity: true, fragments, asked);
                    break;
                case FieldNode field when field.Name.Value != "__typename":
                    Add(parent!, field, isEntity, asked);
                    if (field.SelectionSet is { } below)
                    {
                        Walk(below, parent!.FindField(field.Name.Value)!.Type.NamedType as CompositeType, isEntity: false, fragments, asked);
                    }

                    break;
            }
        }
    }

    // Entities of an interface object are asked by the interface's name, for those of its types that were granted: which those are, the document does not say.
    private void Add(CompositeType parent, FieldNode field, bool isEntity, HashSet<string> asked)
    {
        if (isEntity && parent is InterfaceType)
        {
            asked.Add($"{parent.Name}.{field.Name.Value}");
            return;
        }

        foreach (var type in schema.PossibleTypes(parent))
        {
            asked.Add($"{type.Name}.{field.Name.Value}");
        }
    }

    private CompositeType TypeOf(NamedTypeNode name) => (CompositeType)schema.FindType(name.Name.Value)!;
}
