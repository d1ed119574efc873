using System.Runtime.CompilerServices;
using DataExchange.ConformanceTests.Oracle.Running;

namespace DataExchange.ConformanceTests.Oracle;

/// <summary>What has gone wrong before: the files under <c>Cases</c>, one shrunk trial each.</summary>
public sealed class KeptCaseTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder(), "*.case").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kept_case_is_answered_as_by_one_server(string name)
    {
        var trial = CaseFile.Read(name, await File.ReadAllTextAsync(Path.Combine(Folder(), $"{name}.case"), TestContext.Current.CancellationToken));
        Assert.Null(await Campaign.ComplainAsync(trial));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Kept_case_reads_as_it_was_written(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder(), $"{name}.case"), TestContext.Current.CancellationToken);
        Assert.Equal(text.ReplaceLineEndings("\n"), CaseFile.Write(CaseFile.Read(name, text)));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");
}
