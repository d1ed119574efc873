using System.Net;
using DataExchange.Registries.Tax;
using DataExchange.Registries.Tests.Kit;

namespace DataExchange.Registries.Tests.Tax;

/// <summary>The tax registry as its gateway reaches it; run on each provider.</summary>
public abstract class TaxHostTests(RegistryUnderTest registry)
{
    [Fact]
    public async Task Host_serves_its_schema_and_entities_to_the_gateway()
    {
        registry.SkipWhenAbsent();
        var data = await registry.DataAsync(
            "query($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { ... on Citizen { taxProfile { taxCode } landTaxDue { amount } } } }",
            new { r = new[] { new { __typename = "Citizen", personalId = "001085012345", ownedAreaSquareMetres = 100 } } });
        Assert.Equal(TaxRegistry.Sdl, data.GetProperty("_service").GetProperty("sdl").GetString());
        Assert.Equal("001085012345", data.GetProperty("_entities")[0].GetProperty("taxProfile").GetProperty("taxCode").GetString());
        Assert.Equal(90_000m, data.GetProperty("_entities")[0].GetProperty("landTaxDue").GetProperty("amount").GetDecimal());
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
