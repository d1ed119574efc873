using System.Text;
using System.Text.Json;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Costs;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Telemetry;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.Text;

namespace DataExchange.Gateway.Tests.Documents;

/// <summary>A document that is known is found without parsing and without allocating, whatever its size.</summary>
public sealed class KnownDocumentTests
{
    private static readonly string s_text = $"{{ provinces {{ code {string.Join(' ', Enumerable.Range(0, 500).Select(i => "name"))} }} }}";

    private static readonly GatewayTelemetry s_telemetry = new();

    private static readonly Supergraph s_supergraph = SupergraphReader.Read(new Source(PeopleSystem.Supergraph)).Supergraph!;

    private static readonly DocumentPreparation s_preparation = new(s_supergraph.ApiSchema, s_supergraph.ApiSchema, new LimitOptions(), new CostModel(s_supergraph, 10), s_telemetry);

    public static TheoryData<string> Forms => ["name", "hash", "registered", "text"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Known_document_is_found_without_parsing_or_allocating(string form)
    {
        var text = Encoding.UTF8.GetBytes(s_text);
        var hash = DocumentIdentifier.HashOf(text);
        var caller = new DocumentCaller("VN:GOV:H29:mot-cua", "H29", IsRestricted: form is "name" or "hash");
        var manifest = ManifestReader.Read([new ManifestFile("m.json", JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["doc"] = s_text }))], 10).Manifest!;
        var trusted = new TrustedDocuments(form is "name" or "hash" ? manifest : TrustedManifest.Empty, s_preparation);
        var documents = new DocumentView(new DocumentStore(1_000_000, s_telemetry), s_preparation);
        var resolution = new DocumentResolution(new MemoryPersistedQueryStore(new LimitOptions()));
        var request = form switch
        {
            "name" => new GraphQLRequest([], null, default) { DocumentId = "doc" },
            "hash" or "registered" => new GraphQLRequest([], null, default) { PersistedQuery = hash },
            _ => new GraphQLRequest(text, null, default),
        };
        PreparedDocument Resolve(GraphQLRequest asked)
        {
            var outcome = resolution.ResolveAsync(asked, caller, trusted, documents, TestContext.Current.CancellationToken);
            Assert.True(outcome.IsCompletedSuccessfully);
            return outcome.Result.Value!;
        }

        if (form == "registered")
        {
            Resolve(new GraphQLRequest(text, null, default) { PersistedQuery = hash });
        }

        var first = Resolve(request);
        Assert.Null(first.Refusal);

        // What the first thousand calls do to the process (compilation in tiers) is not what a call costs.
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Same(first, Resolve(request));
        }

        const int Calls = 100;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            await resolution.ResolveAsync(request, caller, trusted, documents, CancellationToken.None);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Calls * 8);
    }
}
