namespace DataExchange.HouseTests.Architecture;

/// <summary>Small rooms: what a source file may be.</summary>
public sealed class FileTests
{
    private const int LongestFile = 500;

    private static readonly string[] s_banned =
    [
        "DateTime.UtcNow", "DateTime.Now", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "Thread.Sleep", "Task.Delay(", "NotImplementedException", "TODO", "FIXME", "HACK",
    ];

    public static TheoryData<string> Banned => [.. s_banned];

    [Fact]
    public void A_file_has_one_type_named_after_it()
    {
        var offenders = SourceFile.All("src")
            .Where(f => f.TopLevelTypes is { Count: > 0 } types && !IsOneTypeOf(f, types))
            .Select(f => $"{f.Path}: {string.Join(", ", f.TopLevelTypes)}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_file_is_never_longer_than_500_lines() =>
        Assert.Empty(SourceFile.All("src").Where(f => f.Lines > LongestFile).Select(f => $"{f.Path}: {f.Lines}"));

    [Fact]
    public void The_median_file_is_under_80_lines()
    {
        var lines = SourceFile.All("src").Select(f => f.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, 79);
    }

    [Theory]
    [MemberData(nameof(Banned))]
    public void Sources_do_not_contain(string text) =>
        Assert.Empty(SourceFile.All("src").Where(f => f.Text.Contains(text, StringComparison.Ordinal)).Select(f => f.Path));

    // A definition in SDL inside a C# text is no C# type.
    private static bool IsOneTypeOf(SourceFile file, IReadOnlyList<string> types) =>
        types.Count == 1 && types[0] == Path.GetFileNameWithoutExtension(file.Path);
}
