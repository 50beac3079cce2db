namespace Eap.Contents.Admin;

/// <summary>Where an item stands, as the list tells it.</summary>
public enum ContentState
{
    /// <summary>草稿: readers never saw it.</summary>
    Draft,

    /// <summary>已发布: readers see the newest version.</summary>
    Published,

    /// <summary>有未发布修改: readers see an older version.</summary>
    Changed,

    /// <summary>已撤下: readers saw it once.</summary>
    Withdrawn,
}
