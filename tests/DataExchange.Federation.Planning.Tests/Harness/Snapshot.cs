using System.Runtime.CompilerServices;

namespace DataExchange.Federation.Planning.Tests.Harness;

/// <summary>Compares a text with the one kept beside the test; run with <c>DATAEXCHANGE_UPDATE_SNAPSHOTS=1</c> to keep the new one.</summary>
internal static class Snapshot
{
    public static void Match(string text, string name, [CallerFilePath] string file = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots", name + ".snap");
        if (Environment.GetEnvironmentVariable("DATAEXCHANGE_UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}; the text is:\n{text}");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
