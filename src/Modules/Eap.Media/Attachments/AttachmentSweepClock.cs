namespace Eap.Media.Attachments;

/// <summary>Remembers in this process when dead rows were last looked for.</summary>
internal sealed class AttachmentSweepClock
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private DateTime _next;

    /// <summary>True once an hour.</summary>
    public bool TryTakeTurn(DateTime nowUtc)
    {
        lock (_lock)
        {
            if (nowUtc < _next) return false;
            _next = nowUtc + Pause;
            return true;
        }
    }
}
