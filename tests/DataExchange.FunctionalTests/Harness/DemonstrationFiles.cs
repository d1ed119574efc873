namespace DataExchange.FunctionalTests.Harness;

/// <summary>Files that belong to the demonstration.</summary>
internal static class DemonstrationFiles
{
    /// <summary>Writes the supergraph of the four registries, as the program carries it.</summary>
    public static void WriteSupergraph(string file)
    {
        using var resource = System.Reflection.Assembly.LoadFrom(DxProcess.Program).GetManifestResourceStream("supergraph.graphql")
            ?? throw new InvalidOperationException("The program carries the supergraph of its registries.");
        using var output = File.Create(file);
        resource.CopyTo(output);
    }
}
