using DataExchange.GraphQL.Text;

namespace DataExchange.Cli.Reporting;

/// <summary>A GraphQL file named on the command line.</summary>
internal static class InputFile
{
    public static Source Read(string file)
    {
        try
        {
            return new Source(File.ReadAllBytes(file), file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailure.Input($"The file `{file}` cannot be read: check its name.");
        }
    }
}
