using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Limits;

/// <summary>Checks a document against <see cref="OperationLimits"/>, in time linear in the document, valid or not and whatever its fragments expand to.</summary>
public static class OperationLimitChecker
{
    /// <summary>One error, code <c>LIMIT_EXCEEDED</c>, per limit that the document or its first offending operation exceeds; empty when it keeps all.</summary>
    public static ImmutableArray<GraphQLError> Check(DocumentNode document, OperationLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        limits ??= OperationLimits.Default;
        if (SyntaxNesting.FindTooDeep(document) is { } node)
        {
            return [Error($"The document is nested deeper than {SyntaxNesting.Limit} levels.", node)];
        }

        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        CheckText(document, limits, errors);
        CheckOperations(document, limits, errors);
        return errors.ToImmutable();
    }

    private static void CheckText(DocumentNode document, OperationLimits limits, ImmutableArray<GraphQLError>.Builder errors)
    {
        var counts = new DocumentCounts(limits);
        foreach (var definition in document.Definitions)
        {
            counts.Add(definition);
        }

        Report(errors, counts.AliasBeyond, $"The document has more than {limits.MaxAliases} aliases.");
        Report(errors, counts.DirectiveBeyondLocation, $"The document has more than {limits.MaxDirectivesPerLocation} directives at one location.");
        Report(errors, counts.DirectiveBeyond, $"The document has more than {limits.MaxDirectives} directives.");
        Report(errors, counts.FragmentBeyond, $"The document has more than {limits.MaxFragments} fragments.");
    }

    private static void CheckOperations(DocumentNode document, OperationLimits limits, ImmutableArray<GraphQLError>.Builder errors)
    {
        var fragments = new FragmentMetrics(document, limits.MaxRootFields);
        var measured = document.Definitions.OfType<OperationDefinitionNode>().Select(o => (Node: o, Metrics: fragments.Measure(o.SelectionSet))).ToList();
        Report(errors, First(o => o.Depth > limits.MaxDepth), $"The operation is deeper than {limits.MaxDepth} levels.");
        Report(
            errors,
            measured.Select(o => o.Node).FirstOrDefault(o => fragments.RootNames(o.SelectionSet).Count > limits.MaxRootFields),
            $"The operation has more than {limits.MaxRootFields} root fields.");
        Report(errors, First(o => o.Expanded > limits.MaxExpandedSelections), $"The operation expands to more than {limits.MaxExpandedSelections} selections.");
        Report(errors, First(o => o.IntrospectionDepth > limits.MaxIntrospectionDepth), $"The introspection is deeper than {limits.MaxIntrospectionDepth} levels.");
        Report(errors, First(o => o.IntrospectionLists > limits.MaxIntrospectionLists), $"The introspection nests more than {limits.MaxIntrospectionLists} lists of types.");

        OperationDefinitionNode? First(Func<SelectionMetrics, bool> exceeds) => measured.Find(o => exceeds(o.Metrics)).Node;
    }

    private static void Report(ImmutableArray<GraphQLError>.Builder errors, SyntaxNode? beyond, string message)
    {
        if (beyond is not null)
        {
            errors.Add(Error(message, beyond));
        }
    }

    private static GraphQLError Error(string message, SyntaxNode node) => new(message)
    {
        Code = "LIMIT_EXCEEDED",
        Locations = node.Location.Source is null ? [] : [node.Location],
    };
}
