using System.Security.Cryptography;
using System.Text;
using DataExchange.GraphQL.Language;

namespace DataExchange.AttackTests.Transports;

/// <summary>A document named by its hash: registered by the client itself just before, or in a manifest long ago.</summary>
internal sealed class IdentifierTransport(string name, bool isRegisteredHere) : ITransport
{
    public string Name => name;

    public bool Carries(AttackRequest request) => request.Kind is OperationType.Query or OperationType.Mutation;

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        const string Accept = "application/graphql-response+json";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Query)));
        if (!isRegisteredHere)
        {
            var (trustedStatus, trustedHead, trustedBody) = await HttpSending.PostAsync(gateway, request, HttpSending.Envelope(request, documentId: hash), Accept);
            return new AttackReply(trustedStatus, trustedHead, trustedBody, trustedBody);
        }

        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        var registered = await HttpSending.PostAsync(gateway, request, HttpSending.Envelope(request, extensions: extensions), Accept);
        if (registered.Status >= 400)
        {
            // What is refused is not registered.
            return new AttackReply(registered.Status, registered.Head, registered.Body, registered.Body);
        }

        var (status, head, body) = await HttpSending.PostAsync(gateway, request, HttpSending.Envelope(request with { Query = string.Empty }, extensions: extensions), Accept);
        return new AttackReply(status, head, registered.Body + body, body);
    }
}
