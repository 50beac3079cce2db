namespace Eap.Applications.Rules;

/// <summary>Says at a question what its rule works out today: the earliest day one may wish for. The module whose rule it is implements it.</summary>
public interface IFieldHints
{
    /// <summary>The form it is about.</summary>
    string ContentType { get; }

    /// <summary>A line by <c>Part.Field</c>, in Chinese; it stands under the question.</summary>
    Task<IReadOnlyDictionary<string, string>> OfAsync(CancellationToken cancellationToken);
}
