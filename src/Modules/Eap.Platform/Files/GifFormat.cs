using System.Text;

namespace Eap.Platform.Files;

/// <summary>GIF: blocks of sub-blocks. Comments, plain-text overlays and applications other than the animation loop and the colour profile go.</summary>
internal sealed class GifFormat : IImageFormat
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte End = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;
    private const byte Comment = 0xFE;

    private static readonly HashSet<string> KeptApplications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"];

    public ImageHeader ReadHeader(ImageReader source)
    {
        var screen = source.ReadBytes(13);
        return new(FileKind.Gif, screen[6] | (screen[7] << 8), screen[8] | (screen[9] << 8));
    }

    public void Strip(ImageReader source, Stream target, ImageHeader header, List<string> removed, CancellationToken cancellationToken)
    {
        var screen = source.ReadBytes(13);
        target.Write(screen);
        source.Copy(ColourTable(screen[10]), target);
        // Many files lack the last byte; every browser shows them.
        for (var block = source.TryReadByte(); block >= 0 && block != End; block = source.TryReadByte())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block == Image)
            {
                CopyImage(source, target);
            }
            else if (block == Extension)
            {
                CopyExtension(source, target, removed);
            }
            else
            {
                throw new InvalidDataException("A block was expected.");
            }
        }

        target.WriteByte(End);
        if (source.TryReadByte() >= 0)
        {
            removed.Add("附加数据");
        }
    }

    private static void CopyImage(ImageReader source, Stream target)
    {
        var descriptor = source.ReadBytes(9);
        target.WriteByte(Image);
        target.Write(descriptor);
        source.Copy(ColourTable(descriptor[8]) + 1, target);
        CopySubBlocks(source, target);
    }

    private static void CopyExtension(ImageReader source, Stream target, List<string> removed)
    {
        var label = source.ReadByte();
        var first = source.ReadBytes(source.ReadByte());
        var application = label == Application ? Encoding.Latin1.GetString(first) : "";
        if (label != GraphicControl && !KeptApplications.Contains(application))
        {
            removed.Add(label == Comment ? "注释" : application == "XMP DataXMP" ? "XMP" : "其他数据");
            if (first.Length > 0)
            {
                CopySubBlocks(source, Stream.Null);
            }

            return;
        }

        target.Write([Extension, label, (byte)first.Length, .. first]);
        if (first.Length > 0)
        {
            CopySubBlocks(source, target);
        }
    }

    private static void CopySubBlocks(ImageReader source, Stream target)
    {
        byte length;
        do
        {
            length = source.ReadByte();
            target.WriteByte(length);
            source.Copy(length, target);
        }
        while (length > 0);
    }

    private static int ColourTable(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
}
