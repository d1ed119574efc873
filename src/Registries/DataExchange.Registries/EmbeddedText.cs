using System.Diagnostics;
using System.Reflection;

namespace DataExchange.Registries;

/// <summary>Texts that a registry carries in its assembly.</summary>
public static class EmbeddedText
{
    /// <summary>Reads the registry's schema, embedded under the logical name <c>schema.graphql</c>.</summary>
    public static string Schema(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream("schema.graphql")
            ?? throw new UnreachableException("A registry's assembly carries its schema as the resource schema.graphql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
