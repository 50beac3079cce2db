using System.Net;

namespace Eap.Applications.Tests.Web;

/// <summary>A file on its way: half of it, then something happens, then the rest.</summary>
internal sealed class MidwayContent(byte[] bytes, Func<Task> midway) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await midway();
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
