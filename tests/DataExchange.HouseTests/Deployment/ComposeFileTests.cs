using System.Text.Json;
using System.Text.RegularExpressions;
using DataExchange.Cli.Commands;
using DataExchange.Gateway.Configuration;
using DataExchange.Gateway.Identity;
using DataExchange.Gateway.Limits;

namespace DataExchange.HouseTests.Deployment;

/// <summary>docker-compose.yml, as far as it can be held to the program without a container engine.</summary>
public sealed partial class ComposeFileTests
{
    private static readonly (string Section, Type Options)[] s_sections =
    [
        ("Gateway", typeof(GatewayOptions)), ("Identity", typeof(IdentityOptions)), ("Access", typeof(AccessOptions)), ("Limits", typeof(LimitOptions)),
    ];

    private static readonly string[] s_otherKeys =
    [
        "ConnectionStrings__Access", "ConnectionStrings__Population", "ConnectionStrings__Land", "ConnectionStrings__Tax", "ConnectionStrings__Documents",
        "ConnectionStrings__Redis", "Registry__GatewayKey", "Registry__Seed__Citizens", "Registry__Seed__Seed", "Announcements__Gateways__0",
    ];

    [Fact]
    public void Every_role_stands_beside_its_stores_and_an_OIDC_provider() => Assert.Equal(
        ["documents", "gateway", "keycloak", "land", "population", "postgres", "redis", "tax"],
        ComposeFile.Services().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_command_of_ours_is_one_that_the_program_accepts() => Assert.All(
        ComposeFile.Services().Values.Where(s => s.IsOurs),
        service => Assert.Empty(CommandLine.Root().Parse([.. service.Command]).Errors));

    [Fact]
    public void A_command_that_the_program_does_not_know_is_noticed() =>
        Assert.NotEmpty(CommandLine.Root().Parse(["serve", "gateways"]).Errors);

    [Fact]
    public void Every_setting_of_ours_is_one_that_the_program_reads() => Assert.All(
        ComposeFile.Services().Values.Where(s => s.IsOurs).SelectMany(s => s.Environment.Keys),
        key => Assert.True(IsRead(key), $"`{key}` is read by nobody."));

    [Fact]
    public void Every_container_of_ours_has_a_read_only_file_system() =>
        Assert.All(ComposeFile.Services().Values.Where(s => s.IsOurs), service => Assert.True(service.IsReadOnly));

    [Fact]
    public void Every_secret_that_must_be_set_is_one_that_make_env_makes()
    {
        var script = Repository.Read("deploy/make-env.sh");
        var required = RequiredVariable().Matches(Repository.Read("docker-compose.yml")).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

        Assert.All(required, name => Assert.Contains(name, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_demonstration_client_can_get_a_token_from_the_OIDC_provider()
    {
        using var realm = JsonDocument.Parse(Repository.Read("deploy/keycloak/realm.json"));
        var clients = realm.RootElement.GetProperty("clients").EnumerateArray().Select(c => c.GetProperty("clientId").GetString());

        Assert.Equal(ClientInReadme().Matches(Repository.Read("README.md")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal), clients.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_image_runs_as_nobody_and_from_a_published_ReadyToRun_program()
    {
        var dockerfile = Repository.Read("Dockerfile");

        Assert.Contains("USER $APP_UID", dockerfile, StringComparison.Ordinal);
        Assert.Contains("PublishReadyToRun=true", dockerfile, StringComparison.Ordinal);
        Assert.All(CopiedPath().Matches(dockerfile).Select(m => m.Groups[1].Value), path => Assert.True(Directory.Exists(Path.Combine(Repository.Root, path)), path));
    }

    private static bool IsRead(string key)
    {
        if (s_otherKeys.Contains(key, StringComparer.Ordinal))
        {
            return true;
        }

        var parts = key.Split("__");
        if (parts is ["Gateway", "Subgraphs", _, var setting])
        {
            return typeof(SubgraphOptions).GetProperty(setting) is not null;
        }

        return parts.Length == 2 && s_sections.Any(s => s.Section == parts[0] && s.Options.GetProperty(parts[1]) is not null);
    }

    [GeneratedRegex(@"^\| `(VN:[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex ClientInReadme();

    [GeneratedRegex(@"\$\{(\w+):\?")]
    private static partial Regex RequiredVariable();

    [GeneratedRegex(@"^COPY (\w+)/ ", RegexOptions.Multiline)]
    private static partial Regex CopiedPath();
}
