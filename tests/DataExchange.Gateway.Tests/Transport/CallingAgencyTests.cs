using System.Security.Cryptography;
using System.Text;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Transport;

/// <summary>In whose name a mutation is made is told to the registry that makes it, under the signature of the gateway, and to nobody else.</summary>
public sealed class CallingAgencyTests
{
    private const string Mutation = "mutation { rename(id: 1, name: \"n\") { name } }";
    private const string Header = "dataexchange-agency";

    private static readonly byte[] s_key = SHA256.HashData("the registry's key"u8);

    private static readonly Dictionary<string, string?> s_keyed = new() { ["Gateway:Subgraphs:registry:Key"] = Convert.ToBase64String(s_key) };

    [Fact]
    public async Task Mutation_names_the_agency_of_the_client_and_signs_it()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_keyed);

        await system.AskAsync(Mutation);

        var request = Assert.Single(system.Registry.Requests);
        Assert.Equal("H29", request.Headers[Header]);
        Assert.Contains("(\"@method\" \"@path\" \"content-digest\" \"dataexchange-agency\")", request.Headers["signature-input"], StringComparison.Ordinal);
        Assert.Equal(Signature(request, "\"dataexchange-agency\": H29\n"), request.Headers["signature"]);
        Assert.NotEqual(Signature(request, "\"dataexchange-agency\": G01\n"), request.Headers["signature"]);
    }

    [Fact]
    public async Task What_the_client_says_of_its_agency_is_not_handed_on()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_keyed);

        await system.AskAsync(Mutation, headers: ("DataExchange-Agency", "G01"));

        Assert.Equal("H29", Assert.Single(system.Registry.Requests).Headers[Header]);
    }

    [Fact]
    public async Task Query_is_asked_in_nobodys_name_because_its_answer_is_shared()
    {
        await using var system = await PeopleSystem.StartAsync(settings: s_keyed);

        await system.AskAsync("{ citizen(id: 1) { name } }", headers: ("DataExchange-Agency", "G01"));

        var request = Assert.Single(system.Registry.Requests);
        Assert.DoesNotContain(Header, request.Headers.Keys);
        Assert.Contains("(\"@method\" \"@path\" \"content-digest\")", request.Headers["signature-input"], StringComparison.Ordinal);
        Assert.Equal(Signature(request, string.Empty), request.Headers["signature"]);
    }

    [Fact]
    public async Task Registry_without_a_key_is_not_told_who_asks()
    {
        await using var system = await PeopleSystem.StartAsync();

        await system.AskAsync(Mutation);

        Assert.DoesNotContain(Header, Assert.Single(system.Registry.Requests).Headers.Keys);
    }

    private static string Signature(RecordedRequest request, string agencyLine)
    {
        var text = $"\"@method\": POST\n\"@path\": /graphql\n\"content-digest\": {request.Headers["content-digest"]}\n{agencyLine}\"@signature-params\": {request.Headers["signature-input"]["dx=".Length..]}";
        return $"dx=:{Convert.ToBase64String(HMACSHA256.HashData(s_key, Encoding.ASCII.GetBytes(text)))}:";
    }
}
