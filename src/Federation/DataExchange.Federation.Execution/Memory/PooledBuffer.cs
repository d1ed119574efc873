using System.Buffers;

namespace DataExchange.Federation.Execution.Memory;

/// <summary>A growing run of bytes in one array of the shared pool.</summary>
internal sealed class PooledBuffer(int capacity = 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] _array = Pool<byte>.Rent(capacity);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, Length);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_array.Length - Length < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_array.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes two pieces one after the other.</summary>
    public void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var total = first.Length + second.Length;
        if (_array.Length - Length < total)
        {
            Grow(total);
        }

        var free = _array.AsSpan(Length, total);
        first.CopyTo(free);
        second.CopyTo(free[first.Length..]);
        Length += total;
    }

    /// <summary>Writes again what was written before.</summary>
    public void Repeat(int start, int length)
    {
        if (_array.Length - Length < length)
        {
            Grow(length);
        }

        Written.Slice(start, length).CopyTo(_array.AsSpan(Length));
        Length += length;
    }

    public void WriteByte(byte value)
    {
        if (_array.Length == Length)
        {
            Grow(1);
        }

        _array[Length++] = value;
    }

    /// <summary>Takes back everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _array.AsSpan(Length);
    }

    /// <summary>Hands the array over, which is then the caller's to return to <see cref="Pool{T}"/>.</summary>
    public (byte[] Array, int Length) Release()
    {
        var released = (_array, Length);
        _array = [];
        Length = 0;
        return released;
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        Length = 0;
        if (array.Length > 0)
        {
            Pool<byte>.Return(array);
        }
    }

    private void Ensure(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_array.Length - Length < needed)
        {
            Grow(needed);
        }
    }

    private void Grow(int needed)
    {
        var twice = (int)Math.Min(_array.Length * 2L, Array.MaxLength);
        var larger = Pool<byte>.Rent(Math.Max(checked(Length + needed), twice));
        Written.CopyTo(larger);
        Pool<byte>.Return(_array);
        _array = larger;
    }
}
