/*
 * The rings of doubly linked items that libfyaml's sources are written against, made for Salkku. The file of this name that
 * comes with libfyaml is the Linux kernel's, under its licence, which the program that carries it would have to be under too.
 */
#ifndef FY_LIST_H
#define FY_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* An item's place in a ring. A ring is known by a place that belongs to no item. */
struct list_head {
	struct list_head *next, *prev;
};

/* What holds a place, by the name of its member. */
#define container_of(place, type, member) ((type *)(void *)((char *)(place) - offsetof(type, member)))
#define list_entry(place, type, member) container_of(place, type, member)
#define list_first_entry(ring, type, member) list_entry((ring)->next, type, member)
#define list_last_entry(ring, type, member) list_entry((ring)->prev, type, member)

static inline void fy_list_tie(struct list_head *left, struct list_head *right)
{
	left->next = right;
	right->prev = left;
}

static inline void INIT_LIST_HEAD(struct list_head *ring)
{
	fy_list_tie(ring, ring);
}

static inline bool list_empty(const struct list_head *ring)
{
	return ring->next == ring;
}

static inline bool list_is_singular(const struct list_head *ring)
{
	return !list_empty(ring) && ring->next == ring->prev;
}

/* Puts `item` behind `place`. */
static inline void list_add(struct list_head *item, struct list_head *place)
{
	fy_list_tie(item, place->next);
	fy_list_tie(place, item);
}

/* Puts `item` before `place`: at the end, if that is the ring's own. */
static inline void list_add_tail(struct list_head *item, struct list_head *place)
{
	list_add(item, place->prev);
}

static inline void list_del(struct list_head *item)
{
	fy_list_tie(item->prev, item->next);
}

/* Puts all items of `ring`, which is to be begun anew after it, behind `place`. */
static inline void list_splice(const struct list_head *ring, struct list_head *place)
{
	if (list_empty(ring))
		return;
	fy_list_tie(ring->prev, place->next);
	fy_list_tie(place, ring->next);
}

#endif
