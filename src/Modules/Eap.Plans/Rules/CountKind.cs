namespace Eap.Plans.Rules;

/// <summary>What a number counts. Numbers of different kinds are never added up.</summary>
public enum CountKind
{
    /// <summary>Things: 场, 个, 期.</summary>
    Items,

    /// <summary>人: different people.</summary>
    Persons,

    /// <summary>人次: visits.</summary>
    PersonTimes,
}
