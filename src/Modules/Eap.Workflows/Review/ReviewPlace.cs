namespace Eap.Workflows.Review;

/// <summary>At which organisation the decider must hold the permission, seen from the item.</summary>
public enum ReviewPlace
{
    /// <summary>At the item's own organisation, or above.</summary>
    Own,

    /// <summary>At the organisation above the item's, or higher; the item's own people may not decide.</summary>
    Parent,

    /// <summary>At the top of the item's tree: the city's federation.</summary>
    City,
}
