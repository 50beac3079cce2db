using System.Security.Cryptography;
using Eap.Platform.Secrets;

namespace Eap.Notifications.Channel;

/// <summary>The channel's two secret values, sealed and opened.</summary>
public sealed class ChannelSecrets(SecretBox box)
{
    private const string Purpose = "Notifications.Channel";

    /// <summary>As it is stored.</summary>
    public string Seal(string value) => box.Seal(value, Purpose);

    /// <summary>In clear, for a request; empty for none.</summary>
    /// <exception cref="ChannelException">It was sealed with another key file.</exception>
    public string Open(string? value)
    {
        try
        {
            return value is null ? "" : box.Open(value, Purpose);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw new ChannelException("存着的密钥打不开：密钥文件换过了。请到“站点设置”里重新填一次。");
        }
    }
}
