using System.Text.RegularExpressions;
using DataExchange.Access.Agreements;
using DataExchange.Access.Documents.Agreements;
using DataExchange.Access.Snapshots;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Agreements;

/// <summary>Writes agreements as documents: to files of a directory, one each, or to standard output.</summary>
internal static partial class AgreementExport
{
    /// <summary>The agreements to write: those that are named, else the latest version of each.</summary>
    /// <param name="state">The state.</param>
    /// <param name="names">Identifiers, or <c>id@version</c>.</param>
    public static IReadOnlyList<Agreement> Select(AccessSnapshot state, IReadOnlyCollection<string> names)
    {
        var latest = state.Agreements.GroupBy(a => a.Id, StringComparer.Ordinal).Select(g => g.MaxBy(a => a.Version)!).ToList();
        if (names.Count == 0)
        {
            return latest;
        }

        var found = names.Select(n => (Name: n, Agreement: state.Agreements.FirstOrDefault(a => a.Reference.ToString() == n) ?? latest.Find(a => a.Id == n))).ToList();
        return found.TrueForAll(f => f.Agreement is not null)
            ? [.. found.Select(f => f.Agreement!).DistinctBy(a => a.Reference)]
            : throw CommandFailure.Input(found.Where(f => f.Agreement is null).Select(f => $"There is no agreement `{f.Name}`; expected an identifier, or `id@version`."));
    }

    /// <summary>Writes one file for each agreement; existing files of the same name are replaced.</summary>
    /// <returns>The files.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(string directory, IReadOnlyList<Agreement> agreements, CancellationToken cancellationToken)
    {
        var files = agreements.Select(a => Path.Combine(directory, FileName(a, isAlone: agreements.Count(b => b.Id == a.Id) == 1))).ToList();
        try
        {
            Directory.CreateDirectory(directory);
            foreach (var (file, agreement) in files.Zip(agreements))
            {
                await File.WriteAllTextAsync(file, AgreementYaml.Write(agreement), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The directory `{directory}` cannot be made or written: choose another with `--out`.");
        }

        return files;
    }

    private static string FileName(Agreement agreement, bool isAlone) => Plain().IsMatch(agreement.Id)
        ? (isAlone ? agreement.Id : agreement.Reference.ToString()) + ".yaml"
        : throw CommandFailure.Input($"The agreement `{agreement.Id}` has an identifier that is no file name; expected letters, digits, `.`, `-` and `_`. Write it to standard output.");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
