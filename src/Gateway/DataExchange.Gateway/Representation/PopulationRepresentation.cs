using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using DataExchange.Access.Representation;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Snapshots;
using DataExchange.Gateway.Transport;

namespace DataExchange.Gateway.Representation;

/// <summary>
/// Asks the subgraph <c>population</c> who may speak for a person, by one signed request of the platform itself; nothing of the answer leaves the process.
/// A registry that cannot be asked, refuses or answers something else is the same as one that does not know the person.
/// </summary>
internal sealed class PopulationRepresentation(HttpClient http, GatewayOptions options, LimitOptions limits, StateHolder states, TimeProvider time) : IRepresentation
{
    private const string Registry = "population";
    private const int MaxAnswerBytes = 64 * 1024;

    private const string Question =
        "query ConsentStanding($id: PersonalId!) { citizen(personalId: $id) { personalId dateOfBirth deceasedOn father { personalId } mother { personalId } representative { personalId } } }";

    public async Task<PersonFacts?> FindAsync(string personalId, CancellationToken cancellationToken)
    {
        if (Address() is not { } url)
        {
            return null;
        }

        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(limits.SubgraphMs), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = Request(url, personalId);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Read(await BodyAsync(response, either.Token).ConfigureAwait(false), personalId) : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private Uri? Address()
    {
        var url = options.Subgraphs.GetValueOrDefault(Registry)?.Url ?? states.Current?.Supergraph.Subgraphs.FirstOrDefault(s => s.Name == Registry)?.Url;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private HttpRequestMessage Request(Uri url, string personalId)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = Question, variables = new { id = personalId } });
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.ParseAdd("application/graphql-response+json, application/json");
        if (options.Subgraphs.GetValueOrDefault(Registry)?.Key is { } key)
        {
            var signed = new RequestSignature(Convert.FromBase64String(key), time).Sign("POST", url.AbsolutePath, body);
            request.Headers.TryAddWithoutValidation("Content-Digest", signed.ContentDigest);
            request.Headers.TryAddWithoutValidation("Signature-Input", signed.SignatureInput);
            request.Headers.TryAddWithoutValidation("Signature", signed.Signature);
        }

        return request;
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    private static PersonFacts? Read(ReadOnlyMemory<byte> body, string personalId)
    {
        using var answer = JsonDocument.Parse(body);
        if (answer.RootElement is not { ValueKind: JsonValueKind.Object } root || (root.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0)
            || Member(root, "data") is not { } data || Member(data, "citizen") is not { } citizen || Text(citizen, "personalId") != personalId)
        {
            return null;
        }

        ImmutableArray<string> parents = [.. new[] { Other(citizen, "father"), Other(citizen, "mother") }.OfType<string>()];
        return new PersonFacts(Day(citizen, "dateOfBirth"), Day(citizen, "deceasedOn"), parents, Other(citizen, "representative"));
    }

    private static JsonElement? Member(JsonElement of, string name)
        => of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : null;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static string? Other(JsonElement of, string name) => Member(of, name) is { } other ? Text(other, "personalId") : null;

    private static DateOnly? Day(JsonElement of, string name)
        => DateOnly.TryParseExact(Text(of, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
