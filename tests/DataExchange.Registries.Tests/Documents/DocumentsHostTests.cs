using System.Net;
using DataExchange.Registries.Documents;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Documents;

/// <summary>The document registry as its gateway reaches it; run on each provider.</summary>
public abstract class DocumentsHostTests(RegistryUnderTest registry)
{
    [Fact]
    public async Task Host_serves_its_schema_and_entities_to_the_gateway()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync(
            "query($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { ... on Citizen { documents(first: 5) { nodes { number issuer { code } } totalCount } } } }",
            new { r = new[] { new { __typename = "Citizen", personalId = "001085012345" } } });
        Assert.Equal(DocumentsRegistry.Sdl, data.GetProperty("_service").GetProperty("sdl").GetString());
        var documents = data.GetProperty("_entities")[0].GetProperty("documents");
        Assert.Equal(3, documents.GetProperty("totalCount").GetInt32());
        Assert.Equal(["G01", "G12.18", "H26"], documents.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("issuer").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Host_refuses_everybody_else()
    {
        registry.SkipWhenAbsent();
        using var request = registry.Request("""{"query":"{ __typename }"}"""u8.ToArray(), signed: null);
        using var response = await registry.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
