using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Hosting;
using DataExchange.Gateway.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DataExchange.Gateway.Tests.Identity;

/// <summary>What a token must be is pinned by configuration, or the gateway does not start.</summary>
public sealed class IdentityOptionsTests
{
    private static readonly Dictionary<string, string?> Issuer = new()
    {
        ["Identity:Authority"] = "https://id.example", ["Identity:Audience"] = "a", ["Identity:Issuer"] = "https://id.example",
    };

    [Theory]
    [InlineData("Production", "Enforced", "`Identity:Authority` is not set")]
    [InlineData("Staging", "DisabledForConformanceTests", "`Access:Enforcement`")]
    [InlineData("Production", "DisabledForConformanceTests", "`Access:Enforcement`")]
    public async Task Configuration_that_leaves_the_door_open_does_not_start(string environment, string enforcement, string problem)
    {
        var problems = await ProblemsAsync(environment, new() { ["Access:Enforcement"] = enforcement });

        Assert.Contains(problems, p => p.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    public async Task Symmetric_or_absent_signature_cannot_be_configured(string algorithm)
    {
        var problems = await ProblemsAsync("Production", new()
        {
            ["Identity:Authority"] = "https://id.example", ["Identity:Audience"] = "a", ["Identity:Issuer"] = "https://id.example", ["Identity:Algorithms:0"] = algorithm,
        });

        Assert.Contains(problems, p => p.Contains($"`{algorithm}`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Authority_without_tls_is_accepted_on_loopback_only()
    {
        var problems = await ProblemsAsync("Production", new() { ["Identity:Authority"] = "http://id.example", ["Identity:Audience"] = "a", ["Identity:Issuer"] = "i" });

        Assert.Contains(problems, p => p.Contains("https", StringComparison.Ordinal));
    }

    [Fact]
    public void Configured_algorithms_and_types_stand_in_place_of_the_usual_ones()
    {
        var options = Configure(new(Issuer) { ["Identity:Algorithms:0"] = "ES256", ["Identity:TokenTypes:0"] = "jwt-at" }).GetRequiredService<IdentityOptions>();

        Assert.Equal(["ES256"], options.AcceptedAlgorithms);
        Assert.Equal(["jwt-at"], options.AcceptedTokenTypes);
    }

    [Fact]
    public void Usual_algorithms_and_types_stand_where_none_are_configured()
    {
        var options = Configure(new(Issuer)).GetRequiredService<IdentityOptions>();

        Assert.Equal(["ES256", "PS256", "RS256"], options.AcceptedAlgorithms);
        Assert.Equal(["at+jwt", "application/at+jwt"], options.AcceptedTokenTypes);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string environment, Dictionary<string, string?> settings) =>
        await GatewayStart.LoadAsync(Configure(settings, environment), TestContext.Current.CancellationToken);

    private static IServiceProvider Configure(Dictionary<string, string?> settings, string environment = "Production")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(new Dictionary<string, string?> { ["Gateway:Supergraph"] = "absent.graphql" });
        builder.Services.AddGateway(builder.Configuration, new GatewayDependencies());
        return builder.Build().Services;
    }
}
