namespace Eap.Organizations.Contacts;

/// <summary>In which place a person is named for a unit.</summary>
public enum UnitContactRole
{
    /// <summary>负责人: one at a time.</summary>
    Lead,

    /// <summary>替补: stands in when the lead is away; one at a time.</summary>
    Deputy,
}
