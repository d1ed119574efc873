using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DataExchange.Gateway.Requests;

/// <summary>What a request says of itself beside its envelope, whatever carried it.</summary>
/// <param name="Purpose">The registered purpose, as <c>DataExchange-Purpose</c> names it.</param>
/// <param name="Case">The dossier that caused the request: <c>DataExchange-Case</c>.</param>
/// <param name="Mode"><c>partial</c> or <c>strict</c>: <c>DataExchange-Mode</c>.</param>
/// <param name="IsReadOnly">Whether the request came in a form that must change nothing, such as GET.</param>
/// <param name="TakesStream">Whether the caller can take more than one result, as subscriptions need.</param>
internal readonly record struct RequestTerms(StringValues Purpose, StringValues Case, StringValues Mode, bool IsReadOnly, bool TakesStream)
{
    public const string PurposeHeader = "DataExchange-Purpose";

    public const string CaseHeader = "DataExchange-Case";

    public const string ModeHeader = "DataExchange-Mode";

    /// <summary>The HTTP request that asks for the answer in one piece or in parts; null where the transport has its own way of sending results.</summary>
    public HttpRequest? Carrier { get; init; }

    /// <summary>Whether the request must be answered whole or not at all.</summary>
    public bool IsStrict => Mode == "strict";

    public static RequestTerms Of(HttpRequest request, bool takesStream) => new(
        request.Headers[PurposeHeader], request.Headers[CaseHeader], request.Headers[ModeHeader], HttpMethods.IsGet(request.Method), takesStream)
    {
        Carrier = request,
    };

    /// <summary>What is wrong with the form of the terms, or null.</summary>
    public Refusal? Malformed()
    {
        if ((Purpose.Count > 1 ? PurposeHeader : Case.Count > 1 ? CaseHeader : Mode.Count > 1 ? ModeHeader : null) is { } repeated)
        {
            return Refusal.BadRequest($"The header `{repeated}` was sent more than once.");
        }

        return Mode is [not (null or "" or "partial" or "strict")]
            ? Refusal.BadRequest($"The header `{ModeHeader}` must be `partial` or `strict`.")
            : null;
    }
}
