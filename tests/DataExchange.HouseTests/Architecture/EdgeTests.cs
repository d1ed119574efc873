using System.Xml.Linq;

namespace DataExchange.HouseTests.Architecture;

/// <summary>The edges of the house are data, and the build holds to them.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void Every_project_is_listed_and_references_only_what_its_line_allows()
    {
        var allowed = XDocument.Parse(Repository.Read("src/Architecture.props")).Descendants("Module").ToDictionary(
            m => m.Attribute("Include")!.Value, m => m.Attribute("MayReference")!.Value.Split(';', StringSplitOptions.RemoveEmptyEntries));
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).ToList();

        Assert.Equal(allowed.Keys.Order(StringComparer.Ordinal), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));
        Assert.All(projects, project => Assert.Empty(ReferencesOf(project).Except(allowed[Path.GetFileNameWithoutExtension(project)])));
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
