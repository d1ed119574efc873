using System.Text.RegularExpressions;

namespace DataExchange.HouseTests.Architecture;

/// <summary>A C# file of the sources, read as text.</summary>
/// <param name="Path">Relative to the repository.</param>
/// <param name="Project">The project it belongs to.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Project, string Text)
{
    public string? Namespace => NamespacePattern().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The namespaces of its own project that it uses.</summary>
    public IEnumerable<string> UsesWithin =>
        UsingPattern().Matches(Text).Select(m => m.Groups[1].Value).Where(u => u != Namespace && (u == Project || u.StartsWith(Project + ".", StringComparison.Ordinal)));

    public IReadOnlyList<string> TopLevelTypes => [.. TypePattern().Matches(Text).Select(m => m.Groups[1].Value)];

    public int Lines => Text.AsSpan().Count('\n');

    public static IReadOnlyList<SourceFile> All(string folder)
    {
        var root = System.IO.Path.Combine(Repository.Root, folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories).SelectMany(project => FilesOf(project)),
        ];
    }

    private static IEnumerable<SourceFile> FilesOf(string project)
    {
        var directory = System.IO.Path.GetDirectoryName(project)!;
        return Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(directory, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Select(file => new SourceFile(
                System.IO.Path.GetRelativePath(Repository.Root, System.IO.Path.Combine(directory, file)),
                System.IO.Path.GetFileNameWithoutExtension(project),
                File.ReadAllText(System.IO.Path.Combine(directory, file))));
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^(?:public |internal )(?:static |sealed |abstract |readonly |partial |ref )*(?:class|struct|interface|enum|record(?: struct| class)?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypePattern();
}
