namespace Eap.Platform.Files;

/// <summary>One picture format: where its size stands, and which of its parts are kept. Both throw <see cref="InvalidDataException"/> on a broken picture.</summary>
internal interface IImageFormat
{
    ImageHeader ReadHeader(ImageReader source);

    void Strip(ImageReader source, Stream target, ImageHeader header, List<string> removed, CancellationToken cancellationToken);
}
