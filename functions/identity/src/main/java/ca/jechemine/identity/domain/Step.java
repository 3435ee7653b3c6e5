package ca.jechemine.identity.domain;

/// A step of a change: prepared by the store of the thing that it touches, carried out by
/// [Accounts] together with all the others or not at all. Only the stores can read it.
public interface Step {}
