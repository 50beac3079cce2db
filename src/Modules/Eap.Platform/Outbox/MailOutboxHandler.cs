using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.Extensions.Options;

namespace Eap.Platform.Outbox;

/// <summary>Sends mail through an SMTP server, with a Message-ID that stays the same when a mail is sent again.</summary>
public sealed class MailOutboxHandler(IOptions<MailOptions> options) : IOutboxHandler
{
    /// <inheritdoc />
    public string Kind => MailMessage.Kind;

    /// <inheritdoc />
    public string Title => "邮件";

    /// <inheritdoc />
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var mail = JsonSerializer.Deserialize<MailMessage>(message.Payload, JOptions.Default)!;
        var settings = options.Value;
        if (string.IsNullOrEmpty(settings.Host)) throw new InvalidOperationException("No mail server is configured (Mail:Host).");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (!string.IsNullOrEmpty(settings.UserName)) client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        using var letter = new System.Net.Mail.MailMessage(settings.From, mail.To)
        {
            Subject = mail.Subject, Body = mail.Body, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8, IsBodyHtml = false,
        };
        letter.Headers.Add("Message-ID", $"<{message.MessageId}@{new MailAddress(settings.From).Host}>");
        await client.SendMailAsync(letter, cancellationToken);
    }
}
