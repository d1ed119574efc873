namespace DataExchange.Cache.Redis;

/// <summary>What was read of the shared log, at one instant.</summary>
/// <param name="Head">The head as it is kept; empty where there is none.</param>
/// <param name="Length">How many entries are kept.</param>
/// <param name="Entries">The last of them, oldest first.</param>
internal sealed record LogPage(byte[] Head, int Length, byte[][] Entries)
{
    /// <summary>Whether there are no older entries.</summary>
    public bool IsWhole => Entries.Length >= Length;
}
