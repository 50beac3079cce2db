namespace Eap.Editorial.Manuscripts;

/// <summary>How a sign-off came about. Nobody can type one.</summary>
public enum SignOffSource
{
    /// <summary>A reviewer decided.</summary>
    Review,

    /// <summary>来自配方: the site was set up with it; counts for all three.</summary>
    Recipe,
}
