using System.Text.Json;
using System.Text.RegularExpressions;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Agreements;

/// <summary>The worked example of the README, step by step, and the client that gets the cell at its end.</summary>
public sealed partial class ReadmeTests
{
    private const string Portal = "VN:GOV:G22:cong-dich-vu";

    private const string Question = """{ organisation(taxCode: "0100112437") { displayName } }""";

    private static readonly Dictionary<string, Official> _officials = new(StringComparer.Ordinal)
    {
        ["g22-admin"] = new(Portal, "g22-admin", "dx.agency.admin"),
        ["g22-approver"] = new(Portal, "g22-approver", "dx.approver"),
        ["tax-admin"] = new("VN:GOV:G12.18:thue-dien-tu", "tax-admin", "dx.agency.admin"),
        ["tax-approver"] = new("VN:GOV:G12.18:thue-dien-tu", "tax-approver", "dx.approver"),
    };

    [Fact]
    public async Task The_example_ends_with_the_client_getting_the_cell()
    {
        await using var system = await AdministrationSystem.StartAsync();
        system.Registry.Reply("""{"data":{"organisation":{"__typename":"Organisation","displayName":"Công ty A","taxCode":"0100112437"}}}""");
        Assert.DoesNotContain("Công ty A", (await system.AskAsync(Portal, Question)).Text, StringComparison.Ordinal);
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var steps = Step().Matches(Section()).ToList();
        Assert.Equal(5, steps.Count);
        foreach (var step in steps)
        {
            var reply = await system.AdministerAsync(
                _officials[step.Groups["who"].Value], step.Groups["text"].Value, known.Where(k => step.Groups["text"].Value.Contains("$" + k.Key, StringComparison.Ordinal)).ToDictionary());
            Assert.Empty(reply.Problems);
            foreach (var field in Harness.Agreements.Of(reply).EnumerateObject())
            {
                known[field.Name] = field.Value;
            }
        }

        Assert.Equal("ACTIVE", known["status"].GetString());
        Assert.Contains("Công ty A", (await system.AskAsync(Portal, Question)).Text, StringComparison.Ordinal);
    }

    private static string Section()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "DataExchange.sln")))
        {
            directory = directory.Parent;
        }

        var text = File.ReadAllText(Path.Combine(directory!.FullName, "README.md"));
        return text[text.IndexOf("## Administration", StringComparison.Ordinal)..text.IndexOf("## A registry of your own", StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^# (?<who>[a-z0-9-]+)\n(?<text>mutation .*)$", RegexOptions.Multiline)]
    private static partial Regex Step();
}
