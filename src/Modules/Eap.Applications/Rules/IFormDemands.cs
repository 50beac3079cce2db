namespace Eap.Applications.Rules;

/// <summary>Knows which questions a module's rules demand today though the form itself leaves them free: the form then does not call them optional. The module whose rules they are implements it.</summary>
public interface IFormDemands
{
    /// <summary>The questions of this form, by <c>Part.Field</c>; empty for none.</summary>
    Task<IReadOnlyCollection<string>> OfAsync(string contentType, CancellationToken cancellationToken);
}
