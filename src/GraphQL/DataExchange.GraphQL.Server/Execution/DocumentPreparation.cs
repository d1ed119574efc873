using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation;
using DataExchange.GraphQL.Validation.Limits;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>Text to prepared document: parse, measure, validate; remembered by exact text. Invalid documents are not remembered.</summary>
internal sealed class DocumentPreparation(Schema schema, ExecutionOptions options)
{
    private readonly DocumentCache _cache = new(options.DocumentCacheSize, options.DocumentCacheCharacters);

    public PreparedDocument Prepare(string text)
    {
        if (_cache.Find(text) is { } known)
        {
            return known;
        }

        var prepared = Read(text);
        if (prepared.Errors.IsEmpty)
        {
            _cache.Add(text, prepared);
        }

        return prepared;
    }

    private PreparedDocument Read(string text)
    {
        var parsed = Parser.Parse(new Source(text), options.Parser);
        if (parsed.Document is not { } document)
        {
            return PreparedDocument.Invalid([parsed.Error!]);
        }

        var errors = OperationLimitChecker.Check(document, options.Operations);
        if (errors.IsEmpty)
        {
            errors = DocumentValidator.Validate(schema, document, options.MaxValidationErrors);
        }

        return errors.IsEmpty ? PreparedDocument.Of(document) : PreparedDocument.Invalid(errors);
    }
}
