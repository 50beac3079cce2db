using System.Net;

namespace Eap.Applications.Tests.Web;

/// <summary>A file on its way: half of it, then something happens, then the rest, or the line goes dead.</summary>
internal sealed class MidwayContent(byte[] bytes, Func<Task> midway, bool cut = false) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        await midway();
        if (cut) throw new IOException("The line is dead.");
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
