using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Data;

/// <summary>The directory of the embedded stores, held by one process at a time.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    /// <summary>Opens the directory, made where it is missing.</summary>
    public static DataDirectory Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The data directory `{path}` cannot be made: choose another with `--data`.");
        }

        try
        {
            return new DataDirectory(full, new FileStream(System.IO.Path.Combine(full, "dx.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The data directory `{path}` is in use by another `dx`, or cannot be written: stop that one, or choose another directory with `--data`.");
        }
    }

    /// <summary>Deletes the embedded stores; the keys stay, so that tokens and pseudonyms stay good.</summary>
    public void Reset()
    {
        foreach (var file in Directory.EnumerateFiles(Path).Where(f => System.IO.Path.GetFileName(f) != "dx.lock"))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _lock.Dispose();
}
