using System.Runtime.CompilerServices;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Planning.Tests.Harness;

/// <summary>The supergraphs under <c>Fixtures</c>: composed by the reference implementation from the subgraphs beside them.</summary>
internal static class Fixture
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(Root(), "Fixtures", name + ".graphql"));

    public static Supergraph Read(string name)
    {
        var result = SupergraphReader.Read(new Source(Text(name), name));
        Assert.Equal([], result.Errors.Select(e => e.Message));
        return result.Supergraph!;
    }

    /// <summary>The folder of this test project's sources.</summary>
    public static string Root([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
