using System.ComponentModel.DataAnnotations;

namespace Eap.Platform.Outbox;

/// <summary>Configuration section <c>Mail</c>. Without a host mail stays in the outbox and the site works on.</summary>
public sealed class MailOptions
{
    /// <summary>SMTP server; empty: none.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; default 25.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    /// <summary>STARTTLS; default off.</summary>
    public bool UseTls { get; set; }

    /// <summary>Account at the server, if it asks for one.</summary>
    public string? UserName { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>Sender address.</summary>
    public string From { get; set; } = "eap@localhost";
}
