using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Gateway.Costs;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation;
using DataExchange.GraphQL.Validation.Limits;

namespace DataExchange.Gateway.Understanding;

/// <summary>Understands a document: parse, hold to the limits, validate against the client's view, normalise each operation.</summary>
/// <param name="schema">The schema with nothing hidden, which operations are normalised against: what a view leaves out can still be asked of a registry.</param>
/// <param name="shown">The view that documents are validated against.</param>
/// <param name="limits">What a document may be like.</param>
/// <param name="costs">What an operation costs.</param>
/// <param name="telemetry">Observes the phases.</param>
internal sealed class DocumentPreparation(Schema schema, Schema shown, LimitOptions limits, CostModel costs, GatewayTelemetry telemetry)
{
    private readonly ParserOptions _parser = new() { MaxTokens = limits.Tokens, MaxDepth = limits.Recursion, MaxBytes = limits.BodyBytes };

    private readonly NormalizerOptions _normalizer = new() { MaxSelections = limits.ExpandedSelections };

    private readonly OperationLimits _operationLimits = new()
    {
        MaxDepth = limits.Depth,
        MaxAliases = limits.Aliases,
        MaxRootFields = limits.RootFields,
        MaxDirectivesPerLocation = limits.DirectivesPerLocation,
        MaxDirectives = limits.Directives,
        MaxFragments = limits.Fragments,
        MaxExpandedSelections = limits.ExpandedSelections,
        MaxIntrospectionDepth = limits.IntrospectionDepth,
        MaxIntrospectionLists = limits.IntrospectionLists,
    };

    public PreparedDocument Prepare(byte[] text)
    {
        var parsed = Parse(text);
        if (parsed.Error is { } syntaxError)
        {
            return PreparedDocument.Refused(Refusal.Invalid(syntaxError.Code ?? "GRAPHQL_PARSE_FAILED", [syntaxError]));
        }

        var document = parsed.Document!;
        var beyond = OperationLimitChecker.Check(document, _operationLimits);
        if (!beyond.IsEmpty)
        {
            return PreparedDocument.Refused(Refusal.Invalid("LIMIT_EXCEEDED", [.. beyond.Take(limits.ValidationErrors)]));
        }

        var violations = Validate(document);
        return violations.IsEmpty
            ? Normalize(document)
            : PreparedDocument.Refused(Refusal.Invalid("GRAPHQL_VALIDATION_FAILED", violations));
    }

    private ParseResult Parse(byte[] text)
    {
        using var phase = telemetry.StartPhase("parse");
        return Parser.Parse(new Source(text), _parser);
    }

    private ImmutableArray<GraphQLError> Validate(DocumentNode document)
    {
        using var phase = telemetry.StartPhase("validate");
        return DocumentValidator.Validate(shown, document, limits.ValidationErrors);
    }

    private PreparedDocument Normalize(DocumentNode document)
    {
        var operations = new Dictionary<string, PreparedOperation>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var normalized = OperationNormalizer.Normalize(schema, document, definition, _normalizer);
            if (normalized.Error is { } error)
            {
                return PreparedDocument.Refused(Refusal.Invalid(error.Code ?? "LIMIT_EXCEEDED", [error]));
            }

            operations[definition.Name?.Value ?? string.Empty] = new PreparedOperation(
                definition,
                normalized.Operation!,
                document,
                OperationSignature.Of(normalized.Operation!),
                RevealingVariable.Of(schema, definition),
                limits.PlansPerOperation)
            {
                Deferrable = DeferrableOperation.Of(schema, document, definition, _normalizer),
                Cost = costs.Of(normalized.Operation!),
            };
        }

        return new PreparedDocument(operations.ToFrozenDictionary(StringComparer.Ordinal), null);
    }
}
