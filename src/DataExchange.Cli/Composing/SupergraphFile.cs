using System.Text;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Composing;

/// <summary>Writes the supergraph: whoever watches the file sees the old one or the new one, never a part.</summary>
internal static class SupergraphFile
{
    public static async Task WriteAsync(string file, string sdl, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(file);
        var draft = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, sdl, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation).ConfigureAwait(false);
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The supergraph cannot be written to `{file}`: check that its folder exists and can be written.");
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }
}
