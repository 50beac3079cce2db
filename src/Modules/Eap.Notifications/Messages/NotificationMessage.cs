namespace Eap.Notifications.Messages;

/// <summary>What to tell somebody.</summary>
/// <param name="Subject">One line, at most <see cref="MaxSubject"/> characters.</param>
/// <param name="Body">Plain text, at most <see cref="MaxBody"/> characters; empty when the subject says it all.</param>
/// <param name="Url">A page of this site: a path that begins with a single slash; null for none.</param>
/// <param name="Insists">It goes by mail and by the channel to everybody who has an address there, whatever they chose: somebody waits for help.</param>
public sealed record NotificationMessage(string Subject, string Body = "", string? Url = null, bool Insists = false)
{
    /// <summary>Longest subject.</summary>
    public const int MaxSubject = 120;

    /// <summary>Longest text.</summary>
    public const int MaxBody = 2000;

    /// <summary>Longest address.</summary>
    public const int MaxUrl = 500;

    /// <summary>Throws when the message cannot be sent: that is a mistake of the caller's code.</summary>
    /// <exception cref="ArgumentException">Empty, too long, or leading away from this site.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Subject) || Subject.Length > MaxSubject) throw new ArgumentException($"The subject needs 1 to {MaxSubject} characters.", nameof(Subject));
        if (Body.Length > MaxBody) throw new ArgumentException($"The text has more than {MaxBody} characters.", nameof(Body));
        if (Url is not null && (Url.Length > MaxUrl || !IsLocal(Url))) throw new ArgumentException("The address must be a path of this site.", nameof(Url));
    }

    private static bool IsLocal(string url) => url is ['/'] or ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl);
}
