using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Execution;

/// <summary>
/// Collects the fields that a selection set yields on an object type, fragments and <c>@skip</c>/<c>@include</c> applied.
/// See <see href="https://spec.graphql.org/September2025/#CollectFields()"/>.
/// </summary>
/// <remarks>
/// Each named fragment is entered once per collection, so cycles and fan-out cost nothing. A condition that is not a boolean excludes its selection.
/// Safe to share between threads when its inputs are.
/// </remarks>
/// <param name="schema">The schema of the operation.</param>
/// <param name="fragments">The fragments of the document by name; see <see cref="FragmentsOf"/>.</param>
/// <param name="variables">The coerced variables of the request.</param>
public sealed class FieldCollector(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>The fragments of a document by name; of several with one name, which validation forbids, the last.</summary>
    public static IReadOnlyDictionary<string, FragmentDefinitionNode> FragmentsOf(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var byName = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                byName[fragment.Name.Value] = fragment;
            }
        }

        return byName;
    }

    /// <summary>The grouped field set of <paramref name="selectionSet"/> on <paramref name="objectType"/>, in the order of the response.</summary>
    public ImmutableArray<FieldGroup> CollectFields(ObjectType objectType, SelectionSetNode selectionSet)
    {
        ArgumentNullException.ThrowIfNull(objectType);
        ArgumentNullException.ThrowIfNull(selectionSet);
        var collection = new FieldCollection(schema, fragments, variables, objectType);
        collection.Add(selectionSet);
        return collection.ToGroups();
    }

    /// <summary>The grouped field set of all selection sets of <paramref name="fields"/> merged: what a group's value is completed with.</summary>
    public ImmutableArray<FieldGroup> CollectSubfields(ObjectType objectType, ImmutableArray<FieldNode> fields)
    {
        ArgumentNullException.ThrowIfNull(objectType);
        var collection = new FieldCollection(schema, fragments, variables, objectType);
        foreach (var field in fields)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                collection.Add(selectionSet);
            }
        }

        return collection.ToGroups();
    }
}
