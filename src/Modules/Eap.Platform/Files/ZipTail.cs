using System.Buffers.Binary;

namespace Eap.Platform.Files;

/// <summary>The end record of a zip archive, as it stands at the very end of a file.</summary>
/// <param name="Entries">How many entries the record claims; 65 535 stands for more.</param>
/// <param name="DirectoryEnd">Where the directory ends by its own figures; the record begins there unless something was put between or before.</param>
/// <param name="Position">Where the record begins.</param>
internal sealed record ZipTail(int Entries, long DirectoryEnd, long Position)
{
    private const int RecordLength = 22;

    /// <summary>The record whose comment reaches exactly to the end of the file; null when there is none.</summary>
    public static ZipTail? Find(Stream source)
    {
        var tail = new byte[Math.Min(source.Length, RecordLength + ushort.MaxValue)];
        source.Position = source.Length - tail.Length;
        source.ReadExactly(tail);
        for (var at = tail.Length - RecordLength; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (record.StartsWith("PK\u0005\u0006"u8) && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - RecordLength)
            {
                var directory = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]) + (long)BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
                return new(BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), directory, source.Length - tail.Length + at);
            }
        }

        return null;
    }
}
