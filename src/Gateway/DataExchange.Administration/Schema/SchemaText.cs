using System.Diagnostics;

namespace DataExchange.Administration.Schema;

/// <summary>The schema's files, carried in the assembly.</summary>
internal static class SchemaText
{
    /// <summary>The files joined in the order given.</summary>
    public static string Join(IEnumerable<string> files) => string.Join("\n\n", files.Select(Read));

    private static string Read(string file)
    {
        using var stream = typeof(SchemaText).Assembly.GetManifestResourceStream(file)
            ?? throw new UnreachableException($"The assembly carries the schema file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
