using System.Text;
using System.Buffers.Text;
using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Commands;

/// <summary><c>dx token</c>.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class TokenTests(DemonstrationSystem system)
{
    [Fact]
    public async Task Token_of_the_running_system_is_accepted_and_carries_what_was_asked()
    {
        var made = await DxProcess.RunAsync(["token", "--client", Clients.Tax, "--user", "tran.thi.ha", "--scope", "read list", "--ttl", "5m", "--data", system.Data]);
        Assert.Equal((0, string.Empty), (made.ExitCode, made.Errors));
        var claims = Claims(made.Output);
        Assert.Equal(Clients.Tax, claims.GetProperty("client_id").GetString());
        Assert.Equal("tran.thi.ha", claims.GetProperty("sub").GetString());
        Assert.Equal("read list", claims.GetProperty("scope").GetString());
        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        var reply = await system.AskWithTokenAsync(made.Output.Trim(), """{ citizen(personalId: "001085012345") { fullName } }""");
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
    }

    [Fact]
    public async Task Token_without_options_is_the_clients_own_for_an_hour()
    {
        var claims = Claims((await DxProcess.RunAsync(["token", "--client", Clients.Tax, "--data", system.Data])).Output);
        Assert.Equal(Clients.Tax, claims.GetProperty("sub").GetString());
        Assert.False(claims.TryGetProperty("scope", out _));
        Assert.Equal(3600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Theory]
    [InlineData(1, "--client", "nobody")]
    [InlineData(2)]
    [InlineData(2, "--client", Clients.Tax, "--ttl", "0s")]
    [InlineData(2, "--client", Clients.Tax, "--ttl", "-5m")]
    [InlineData(2, "--client", Clients.Tax, "--ttl", "forever")]
    [InlineData(2, "--client", Clients.Tax, "--ttl", "366d")]
    public async Task Wrong_options_are_told_in_one_sentence(int exitCode, params string[] options)
    {
        var outcome = await DxProcess.RunAsync(["token", .. options, "--data", system.Data]);
        ClearFailure.Assert(outcome, exitCode);
        Assert.Empty(outcome.Output);
    }

    private static JsonElement Claims(string token) =>
        JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Trim().Split('.')[1])));
}
