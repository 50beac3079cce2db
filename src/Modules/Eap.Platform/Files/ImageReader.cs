using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>Reads numbers, parts and bytes of a picture in order; the end of the file in the middle of something is <see cref="InvalidDataException"/>.</summary>
internal sealed class ImageReader
{
    private readonly Stream _source;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _next;
    private int _filled;

    public ImageReader(Stream source)
    {
        _source = source;
        Rewind();
    }

    public void Rewind()
    {
        _source.Position = 0;
        (_next, _filled) = (0, 0);
    }

    /// <summary>The next byte, or -1 at the end.</summary>
    public int TryReadByte()
    {
        if (_next == _filled)
        {
            (_next, _filled) = (0, _source.Read(_buffer));
        }

        return _next == _filled ? -1 : _buffer[_next++];
    }

    public byte ReadByte() => TryReadByte() is var value and >= 0 ? (byte)value : throw Ended();

    public ushort ReadUInt16() => (ushort)((ReadByte() << 8) | ReadByte());

    public uint ReadUInt32() => ((uint)ReadUInt16() << 16) | ReadUInt16();

    public uint ReadUInt32LittleEndian() => BinaryPrimitives.ReverseEndianness(ReadUInt32());

    public byte[] ReadBytes(int count)
    {
        // A part may claim 2 GB: memory follows the bytes that are there, not the claim.
        var bytes = new MemoryStream(Math.Min(count, 1 << 16));
        Copy(count, bytes);
        return bytes.ToArray();
    }

    public void Skip(long count) => Copy(count, Stream.Null);

    public void Copy(long count, Stream target)
    {
        while (count > 0)
        {
            if (_next == _filled)
            {
                (_next, _filled) = (0, _source.Read(_buffer));
            }

            var part = (int)Math.Min(count, _filled - _next);
            target.Write(_buffer, _next, part > 0 ? part : throw Ended());
            _next += part;
            count -= part;
        }
    }

    private static InvalidDataException Ended() => new("The picture ends in the middle.");
}
