using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>
/// The label of a <c>@defer</c> or <c>@stream</c> is written in the document and stands there once, so that a client can tell the parts of an answer.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110">Defer And Stream Directive Labels Are Unique</see>.
/// </summary>
internal sealed class DeferStreamDirectiveLabel(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void EnterDirective(DirectiveNode directive, string location)
    {
        var name = directive.Name.Value;
        var label = name is "defer" or "stream" ? directive.Arguments.FirstOrDefault(a => a.Name.Value == "label")?.Value : null;
        if (label is null or NullValueNode)
        {
            return;
        }

        if (label is not StringValueNode text)
        {
            Report($"The argument `label` of `@{name}` must be a string that is written in the document.", directive);
        }
        else if (!_known.TryAdd(text.Value, directive))
        {
            Report($"The label `{text.Value}` may be used once in a document, by one `@defer` or `@stream`.", _known[text.Value], directive);
        }
    }
}
