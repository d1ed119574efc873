using System.Text;
using DataExchange.Testing.Redis;

namespace DataExchange.Cache.Tests.Redis;

/// <summary>What somebody without the key can do to the one log in a server.</summary>
internal sealed class LogTampering(PrivateRedis redis, CancellationToken cancellationToken)
{
    private byte[] _oldHead = [];
    private byte[][] _oldEntries = [];

    public async Task RememberAsync()
    {
        _oldHead = await BytesAsync("GET", await NameAsync("head"));
        _oldEntries = await EntriesAsync();
    }

    public async Task DoAsync(string attack)
    {
        var (head, list) = (await NameAsync("head"), await NameAsync("log"));
        switch (attack)
        {
            case "head changed":
                var changed = await BytesAsync("GET", head);
                changed[12] ^= 1;
                await AskAsync("SET", head, changed);
                break;
            case "head removed":
                await AskAsync("DEL", head);
                break;
            case "head of another key":
                await AskAsync("SET", head, new byte[49]);
                break;
            case "head of another type":
                await AskAsync("DEL", head);
                await AskAsync("RPUSH", head, "x");
                break;
            case "entries of another type":
                await AskAsync("SET", list, "x");
                break;
            case "entry changed":
                var entry = (await EntriesAsync())[^1];
                entry[3] ^= 1;
                await AskAsync("LSET", list, "-1", entry);
                break;
            case "entry removed":
                await AskAsync("LREM", list, "1", (await EntriesAsync())[^2]);
                break;
            case "entries swapped":
                var entries = await EntriesAsync();
                await AskAsync("LSET", list, "-1", entries[^2]);
                await AskAsync("LSET", list, "-2", entries[^1]);
                break;
            case "entry added":
                await AskAsync("RPUSH", list, new byte[40]);
                break;
            case "entry forged with head kept":
                await AskAsync("LSET", list, "-2", new byte[40]);
                break;
            case "rolled back":
                await AskAsync("SET", head, _oldHead);
                await AskAsync("DEL", list);
                foreach (var old in _oldEntries)
                {
                    await AskAsync("RPUSH", list, old);
                }

                break;
            case "list removed and rolled back":
                await AskAsync("SET", head, _oldHead);
                await AskAsync("DEL", list);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(attack));
        }
    }

    private Task<object?> AskAsync(params object[] words) => redis.AskAsync(cancellationToken, words);

    private async Task<byte[]> BytesAsync(params object[] words) => (byte[])(await AskAsync(words))!;

    private async Task<byte[][]> EntriesAsync() => [.. ((object?[])(await AskAsync("LRANGE", await NameAsync("log"), "0", "-1"))!).Cast<byte[]>()];

    private async Task<string> NameAsync(string end) =>
        (await redis.KeysAsync(cancellationToken)).Select(Encoding.Latin1.GetString).First(k => k[0] == '{').Split('}')[0] + "}:" + end;
}
