namespace Eap.Platform.Files;

/// <summary>What the header of a picture says, read without decoding it.</summary>
/// <param name="Kind">Jpeg, Png, Gif or Webp.</param>
/// <param name="Width">Pixels across as stored, before the orientation is applied; at least 1.</param>
/// <param name="Height">Pixels down as stored; at least 1.</param>
/// <param name="Orientation">EXIF orientation 1..8; 1 when there is none.</param>
public sealed record ImageHeader(FileKind Kind, int Width, int Height, int Orientation = 1)
{
    /// <summary>Width as seen: orientations 5 to 8 lie on their side.</summary>
    public int DisplayWidth => Orientation >= 5 ? Height : Width;

    /// <summary>Height as seen.</summary>
    public int DisplayHeight => Orientation >= 5 ? Width : Height;
}
