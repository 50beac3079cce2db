using Eap.Contents.Editing;

namespace Eap.Applications.Rules;

/// <summary>Says on the page before beginning what another module's rules ask of a form today: its time, its conditions. The module whose rules they are implements it.</summary>
public interface IFormNotice
{
    /// <summary>What it says; null: nothing about this form.</summary>
    Task<FormNotice?> OfAsync(string contentType, CancellationToken cancellationToken);
}

/// <summary>What rules ask of a form today.</summary>
/// <param name="Block">A section of the page before beginning. It says the time in which may be filed.</param>
/// <param name="Demanded">Questions that have to be answered today, by <c>Part.Field</c>, though the form itself leaves them free.</param>
public sealed record FormNotice(DisplayBlock Block, IReadOnlySet<string> Demanded);
