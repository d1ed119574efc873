using System.Diagnostics;
using DataExchange.Cli.Reporting;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Text;

namespace DataExchange.Cli.Up;

/// <summary>The supergraph of the four registries: part of the program, placed into the data directory where the gateway watches it.</summary>
internal sealed class DemonstrationSupergraph
{
    private readonly string _text;

    private DemonstrationSupergraph(string file, string text)
    {
        File = file;
        _text = text;
    }

    public string File { get; }

    public static DemonstrationSupergraph Place(string dataDirectory)
    {
        using var resource = typeof(DemonstrationSupergraph).Assembly.GetManifestResourceStream("supergraph.graphql")
            ?? throw new UnreachableException("The program carries the supergraph of its registries.");
        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd();
        var file = Path.Combine(dataDirectory, "supergraph.graphql");
        System.IO.File.WriteAllText(file, text);
        return new DemonstrationSupergraph(file, text);
    }

    public Supergraph Read()
    {
        var read = SupergraphReader.Read(new Source(_text, File));
        return read.Supergraph ?? throw CommandFailure.Input(Diagnostics.Lines(read.Errors));
    }
}
